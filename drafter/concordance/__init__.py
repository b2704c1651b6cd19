"""The versions of one text in several languages held against each other, fact by fact."""
