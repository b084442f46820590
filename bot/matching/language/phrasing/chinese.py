"""How Chinese puts questions and answers."""

from __future__ import annotations

from bot.matching.language.phrasing.forms import Forms, Kind

CHINESE = Forms(
    asks={
        Kind.NAME: r"叫什么|名字|名称",
        Kind.PERSON: r"谁|哪位|何人",
        Kind.TIME: r"什么时候|何时|哪一?[年天月日]|几[月号]|日期|多久以前",
        Kind.NUMBER: r"多少|[几幾]|多大|多快|多高|多长",
        Kind.MONEY: r"多少钱|价格|成本|预算|工资",
        Kind.SPAN: r"多久(?!以前)|多长时间|几个?(?:小时|分钟|天|年)",
        Kind.SHARE: r"百分之几|占比|比例",
        Kind.PLACE: r"哪里|哪儿|何处|在哪|什么地方",
        Kind.REASON: r"为什么|为何|为啥|原因",
        Kind.MEANING: r"什么是|什么意思|是指什么|的?定义|的?含义",
    },
    told={
        Kind.MONEY: r"美元|人民币|免费",
        Kind.SPAN: r"[秒分时天周月年]",
        Kind.SHARE: r"百分之|[一两]?半|成|倍",
        Kind.MEANING: r"是指|意思是|所谓",
    },
    time=r"[年月日]",
    seeks="",
    remark=r"我(?!国)",
    lead=r"那么?|所以|对了|话说|不好意思|谢谢",
    frame=(
        r"请问(?:一下)?|(?:有没有人|有人|有谁|谁|你们?|大家)知道(?:一下)?"
        r"|(?:我?想|我要)(?:知道|问)(?:一下)?|(?:能|可以)?告诉我(?:一下)?|问一下"
    ),
    formed=(
        r"^(?!.*(?:没什么|什么都|谁都|无论|不管)).*"
        r"(?:多少|多大|多长|多久|什么|谁|哪[些个里家年座]|为何|为什么|怎么|何时|几[个家条年次月号天]"
        r"|[吗呢]$)"
    ),
    people=r"[你您咱]|我(?!国)|大家|有人|有没有人",
    agreement=r"(?:对吧|是吧|不是吗)$",
    denial=(
        r"(?<!是)不是|(?<!有)没有(?!人)|(?<!能)不能|(?<!会)不会|不用|不需要|除了.*(?:以外|之外)"
    ),
    moment=r"[去明前后][年天]|上个?月|下个?月|昨天",
)
