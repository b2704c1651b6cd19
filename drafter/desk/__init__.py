"""All of the work in the browser: the drafts of a folder, a new one, and each draft's page, which is the preview's.

``home`` knows the folder and what is being begun in it, ``views`` writes what the page shows, ``app`` answers its
addresses, and ``server`` serves it behind the preview's guard.
"""
