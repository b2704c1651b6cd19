"""The pack: everything that a delegation hands in or circulates, made from a draft folder."""
