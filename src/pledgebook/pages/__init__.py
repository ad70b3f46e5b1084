"""A catalog becomes pages: front matter and sections of ready HTML, in every language."""
