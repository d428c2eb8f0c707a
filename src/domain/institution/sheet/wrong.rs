//! What may be wrong with a table of institutions, each with its word.

/// What is wrong with a table or with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Wrong {
    /// Of the file as a whole.
    NotText,
    NoRows,
    TooManyRows,
    ColumnMissing,
    ColumnUnknown,
    ColumnTwice,
    /// Of a row.
    CellCount,
    Missing,
    TooLong,
    /// It begins as a formula does, or holds signs that nobody sees.
    Unsafe,
    NotACode,
    /// What the Commission hears, or what the portal says for itself, has that code.
    Reserved,
    NoArabic,
    NoTifinagh,
    NoSuchKind,
    NoSuchClass,
    KindAndClass,
    NoSuchRegion,
    /// The city does not tell it.
    RegionMissing,
    NotADate,
    /// The first state has no first day.
    FirstHasADate,
    /// Another state of the institution begins on that day.
    DayTwice,
    /// Another row says it otherwise.
    ReceivesTwice,
    /// The institution receives already, and clocks rest on that day.
    ReceivesAlready,
    /// A body that receives is succeeded by one that would not.
    SuccessorSilent,
    /// Before the law was in force.
    BeforeTheLaw,
    ParentUnknown,
    ParentOfItself,
    NotAnAddress,
    NotAPhone,
    NotAWebsite,
    /// Another institution has it.
    NameTwice,
    /// The class changes on a day that a closure makes another: what was counted would move.
    ClassMovesDates,
}

impl Wrong {
    pub const ALL: [Self; 33] = [
        Self::NotText,
        Self::NoRows,
        Self::TooManyRows,
        Self::ColumnMissing,
        Self::ColumnUnknown,
        Self::ColumnTwice,
        Self::CellCount,
        Self::Missing,
        Self::TooLong,
        Self::Unsafe,
        Self::NotACode,
        Self::Reserved,
        Self::NoArabic,
        Self::NoTifinagh,
        Self::NoSuchKind,
        Self::NoSuchClass,
        Self::KindAndClass,
        Self::NoSuchRegion,
        Self::RegionMissing,
        Self::NotADate,
        Self::FirstHasADate,
        Self::DayTwice,
        Self::ReceivesTwice,
        Self::ReceivesAlready,
        Self::SuccessorSilent,
        Self::BeforeTheLaw,
        Self::ParentUnknown,
        Self::ParentOfItself,
        Self::NotAnAddress,
        Self::NotAPhone,
        Self::NotAWebsite,
        Self::NameTwice,
        Self::ClassMovesDates,
    ];

    /// The word of its sentence.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotText => "not-text",
            Self::NoRows => "no-rows",
            Self::TooManyRows => "too-many-rows",
            Self::ColumnMissing => "column-missing",
            Self::ColumnUnknown => "column-unknown",
            Self::ColumnTwice => "column-twice",
            Self::CellCount => "cell-count",
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::Unsafe => "unsafe",
            Self::NotACode => "not-a-code",
            Self::Reserved => "reserved",
            Self::NoArabic => "no-arabic",
            Self::NoTifinagh => "no-tifinagh",
            Self::NoSuchKind => "no-such-kind",
            Self::NoSuchClass => "no-such-class",
            Self::KindAndClass => "kind-and-class",
            Self::NoSuchRegion => "no-such-region",
            Self::RegionMissing => "region-missing",
            Self::NotADate => "not-a-date",
            Self::FirstHasADate => "first-has-a-date",
            Self::DayTwice => "day-twice",
            Self::ReceivesTwice => "receives-twice",
            Self::ReceivesAlready => "receives-already",
            Self::SuccessorSilent => "successor-silent",
            Self::BeforeTheLaw => "before-the-law",
            Self::ParentUnknown => "parent-unknown",
            Self::ParentOfItself => "parent-of-itself",
            Self::NotAnAddress => "not-an-address",
            Self::NotAPhone => "not-a-phone",
            Self::NotAWebsite => "not-a-website",
            Self::NameTwice => "name-twice",
            Self::ClassMovesDates => "class-moves-dates",
        }
    }
}
