"""What readers call the kinds of records and parts, in a sentence."""

from pledgebook.diagnostic import Words

KINDS: dict[str, tuple[str, str]] = {
    "handbook": ("the handbook", "手册"),
    "commitment": ("a commitment", "服务承诺"),
    "service": ("a service standard", "服务标准"),
    "script": ("a script", "话术"),
    "process": ("a process", "流程"),
    "form": ("a form", "表单"),
    "product": ("a product plan", "产品服务方案"),
    "indicator": ("an indicator", "指标"),
    "event": ("an event", "事件"),
    "role": ("a role", "岗位"),
    "dimension": ("a dimension", "维度"),
    "guide": ("a guide", "指南"),
    "course": ("a course", "课程"),
    "mind": ("a mind identity", "理念识别"),
    "behaviour": ("a behaviour identity", "行为识别"),
    "visual": ("a visual identity", "视觉识别"),
    "social": ("a social identity", "社会识别"),
    "term": ("a term", "术语"),
    "application": ("an application of the brand", "品牌应用"),
    "branch": ("a branch of a script", "话术分支"),
    "charge": ("a charge", "收费项目"),
    "colour": ("a colour", "颜色"),
    "conduct": ("a rule of conduct", "行为要求"),
    "control-point": ("a control point", "控制点"),
    "copy": ("a copy of a form", "表单联次"),
    "escalation": ("an escalation", "升级处理"),
    "evidence": ("a piece of evidence", "证据"),
    "factor": ("a factor of an indicator", "指标的组成因素"),
    "field": ("a field of a form", "表单栏目"),
    "grant": ("something a role may grant", "岗位权限"),
    "inspection": ("an inspection", "巡检"),
    "line": ("a line of a script", "话术用语"),
    "logo": ("a logo", "标志"),
    "mind-value": ("a value of the company", "核心价值"),
    "misuse": ("an example of misuse", "误用示例"),
    "mode": ("a mode of working", "工作模式"),
    "module": ("a module of a course", "课程模块"),
    "never-say": ("a line never to say", "禁用语"),
    "objection": ("an objection", "异议"),
    "product-part": ("a spare part", "配件"),
    "promise": ("a promise", "承诺"),
    "question": ("a question of a test", "试题"),
    "requirement": ("a requirement", "要求"),
    "section": ("a section of a guide", "指南章节"),
    "slogan": ("a slogan", "口号"),
    "step": ("a step of a process", "流程步骤"),
    "target": ("a target", "目标"),
    "turn": ("a turn of a conversation", "对话轮次"),
    "typeface": ("a typeface", "字体"),
    "value": ("a value of a dimension", "维度取值"),
}
"""The English words take an article."""


def called(kind: str) -> Words:
    """What a kind is called: ``a promise``, ``承诺``."""
    english, chinese = KINDS.get(kind, (kind, kind))
    return {"en": english, "zh": chinese}


def bare(kind: str) -> str:
    """The English words without their article: ``promise``."""
    return called(kind)["en"].partition(" ")[2]
