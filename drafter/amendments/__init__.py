"""Amendments to drafts: what they say, how it is written and read, and what it makes of a draft.

One model (:mod:`drafter.amendments.instructions`) is written from the difference of two documents, printed in the
United Nations' form, read back from it, and carried out.
"""
