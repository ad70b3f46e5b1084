"""The record types: what an owner of standards may write, one file each."""
