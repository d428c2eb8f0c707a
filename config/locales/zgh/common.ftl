### A draft, not validated by a native reviewer: whatever is missing appears in Arabic.

language-nav = ⵓⵜⵍⴰⵢⵜ
