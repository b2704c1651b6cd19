"""The local page that shows a draft folder as it will be handed in, and follows it while it is edited.

``showing`` reads the folder, ``views`` writes what the page shows of it, ``follow`` notices what is saved; ``filling``,
``paragraphs``, ``mending`` and ``ticks`` work out what an edit made in the page changes in the folder's files,
``changes`` carries that out, and ``app`` serves it all to the page alone (``guard``).
"""
