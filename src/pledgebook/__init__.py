"""Pledgebook: a company's service standards as YAML, checked like types, published as a site."""

__version__ = "0.1.0"
