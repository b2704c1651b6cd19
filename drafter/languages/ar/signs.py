"""The words of Arabic by which facts are found, and which say what a year does to them."""

from __future__ import annotations

import re

from drafter.languages.signs import Signs

SIGNS = Signs(
    mentioned=re.compile(r"قرار"),
    organ_before=re.compile(
        r"(?P<organ>مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي)\s(?:في\s)?(?:قرارا?\w*\s)?$"
    ),
    session_lead=r"\b[ول]?(?:دورت\w+|الدورة|الدورات|الدورتين|للدورة|لدورت\w+)\s",
    session=r"(?!\w)(?!\s(?:الاستثنائية|الطارئة))",
    paragraph_called=re.compile(
        r"الفقر(?:ة|تين|تان|ات)\s(?P<numbers>\d{1,3}(?:\s(?:و|أو|إلى)\s\d{1,3})*)\s(?:أعلاه|أدناه|من\sهذا\sالقرار)"
    ),
    says_what_it_did=re.compile(r"\s(?:الذي|التي)\s(?:اتخذته|اتُّخذ|أنشأت|قررت)\b"),
    latest=re.compile(r"\b(?:آخرها|أحدثها)[^.؛]{0,40}$"),
    opening_adverbs="أيضا|كذلك",
    other_body=re.compile(r"(?:مجلس|المجلس|لجنة|اللجنة|مؤتمر|المؤتمر|اتحاد|منظمة)[^،؛.]{0,40}دورت\w+ $"),
    resumed=re.compile(r"المستأنفة\w* $"),
    held=re.compile(r"(?:عقد|المعقود|نظم|اجتماع|مؤتمر|حلقة دراسية|منتدى|قمة|حوار)[^.؛]{0,120}$"),
    to_come=re.compile(r"(?:المقبل|القادم|تتطلع|سيعقد|ستعقد)[^.؛]{0,60}$"),
    election=re.compile(r"انتخاب[^.؛]{0,60}$"),
    report_for=re.compile(r"(?:تقرير|تقارير)[^.؛]{0,200}لعام $"),
    yearly_event=re.compile(r" للمجلس الاقتصادي والاجتماعي"),
    anniversary=re.compile(r" للذكرى"),
    share=re.compile(r" في المائة"),
    counted=re.compile(r" (?:دولة|دول|بلدا|مشارك)"),
    money=re.compile(r" (?:مليون |بليون )?دولار"),
    many=re.compile(r" (?:مليون|بليون|ملايين)"),
    years=re.compile(r" (?:عاما|سنة|سنوات|أعوام)"),
    about=re.compile(r"(?:من|نحو|حوالي|قرابة) $"),
    named_after=re.compile(r"كوفيد-$"),
)
