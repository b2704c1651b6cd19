"""The words of Chinese by which facts are found, and which say what a year does to them."""

from __future__ import annotations

import re

from drafter.languages.signs import Signs

SIGNS = Signs(
    mentioned=re.compile(r"决议[^。；]{0,20}$"),
    mentioned_after=re.compile(r"号(?:[^，。；]{0,4})决议"),
    organ_before=re.compile(r"(?P<organ>安全理事会|安理会|人权理事会|经济及社会理事会|经社理事会)(?:[^。；，]{0,4})$"),
    session_lead="(?<=第)",
    session=r"届(?:(?!特别|紧急)[^，。；]){0,2}会议",
    paragraph_called=re.compile(r"(?:上文|下文|本决议)第(?P<numbers>\d{1,3}(?:(?:、|和|至|或)第?\d{1,3})*)段"),
    latest=re.compile(r"最近[^。；]{0,40}$"),
    opening_adverbs="(?!)",
    other_body=re.compile(r"(?:理事会|委员会|会议|执行局)[^，；。]{0,8}第$"),
    resumed=re.compile(r"续会$"),
    held=re.compile(r"(?:举行|召开|举办|会议|研讨会|论坛|首脑会议|对话)[^。；]{0,60}$"),
    to_come=re.compile(r"(?:即将|将于|期待)[^。；]{0,40}$"),
    election=re.compile(r"选举[^。；]{0,40}$"),
    yearly_event=re.compile("年(?:报告|届会|实质性会议|活动报告)"),
    gathering=re.compile(r"[届次][^，。；]{0,12}(?:会议|论坛|大会)"),
    decade=re.compile(r"个?[^，。；]{0,12}十年"),
    anniversary=re.compile("周年"),
    share=re.compile("%"),
    counted=re.compile(r"个(?:国家|缔约国|参与方|设施)"),
    money=re.compile(r"(?:万|亿)?美元"),
    many=re.compile("[万亿]"),
    years=re.compile("年"),
    years_since=re.compile("年(?:前|后|来)"),
    years_after=re.compile("年后"),
    names_behind=re.compile("冠状病毒"),
    says_what_it_did=re.compile("号?决议[^，。；]{0,4}(?:题为|宣布|设立|决定)"),
    did_before=re.compile("之际通过的$"),
    about=re.compile(r"(?:约|近|超过|至少)$"),
)
