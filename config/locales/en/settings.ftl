### What is set, and by whom

menu-admin-settings = Settings
settings-lead = What is set for each institution, by whom and since when, and what it was before; then the configuration of this machine.
settings-changes = Latest changes
settings-changes-none = Nothing has been changed yet.
settings-more = Older changes stand in the journal.
settings-col-what = Setting
settings-col-before = Before
settings-col-after = Since
settings-col-who = By
settings-what-added = Added to the directory
settings-what-entry = Directory
settings-what-receives = Receives by the portal from
settings-what-sign-off = Signature of the head
settings-sign-off-wanted = each answer is signed
settings-sign-off-unwanted = not wanted
settings-config = Configuration in force
settings-config-lead = It is changed on the machine, in the configuration file or the environment, and holds from the next start. A secret is never shown.
settings-col-key = Key
settings-col-value = Value
settings-col-source = Where it comes from
settings-hidden = set, not shown
settings-unset = not set
settings-source-default = default
settings-source-file = configuration file
settings-source-environment = environment
