"""This handbook's MkDocs hooks: check the handbook, then hand its pages to the site.

Elsewhere three words in mkdocs.yml do the same: ``plugins: [pledgebook]``. Here the adapter is a
hook, so that this company's own rules stand beside it.
"""

from pledgebook_mkdocs.plugin import PledgebookPlugin

_plugin = PledgebookPlugin()
_plugin.load_config({"handbook": "standards", "rules": "hooks/house_rules.py"})

on_startup = _plugin.on_startup
on_config = _plugin.on_config
on_files = _plugin.on_files
on_nav = _plugin.on_nav
on_page_markdown = _plugin.on_page_markdown
on_page_content = _plugin.on_page_content
on_env = _plugin.on_env
on_page_context = _plugin.on_page_context
on_template_context = _plugin.on_template_context
on_post_page = _plugin.on_post_page
on_post_template = _plugin.on_post_template
on_post_build = _plugin.on_post_build
