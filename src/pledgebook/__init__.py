"""Pledgebook: a company's service standards as YAML, checked like types, published as a handbook."""

__version__ = "0.1.0"
