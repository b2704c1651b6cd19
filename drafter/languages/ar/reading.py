"""The formulas by which a resolution in Arabic is known, in the looser forms that files have."""

from __future__ import annotations

from drafter.languages.furniture import Furniture
from drafter.languages.prose import Prose

FURNITURE = Furniture(
    code="ar",
    direction="rtl",
    bold=True,
    number_ending=" -",
    organization="الأمم المتحدة",
    organ="الجمعية العامة",
    formula="إن الجمعية العامة",
    session=r"الدورة .+",
    committee=r"اللجنة .+|لجنة المسائل السياسية الخاصة .+",
    agenda_item=r"(?:البند|البندان|البنود) .+ من جدول الأعمال.*",
    adopted=r"قرار اتخذته الجمعية العامة.*",
    draft=r".*: مشروع (?:قرار|مقرر)(?: منقح)?|مشروع (?:قرار|مقرر)(?: .*)?",
    amendment=r"(?:.*: )?تعديل(?:ات)? (?:على|ل).*",
    decision=r"مشروع مقرر",
    instruction=r"(?:\d+ ?[-.] )?(?:في|بعد|قبل|تحذف|يحذف|يستعاض|تضاف|يضاف)\b",
    meeting=r"الجلسة العامة (?P<meeting>\d+)(?: \((?:ال)?مستأنفة\))?",
    annex="المرفق|مرفق",
    committees=(
        "اللجنة الأولى",
        "اللجنة الثانية",
        "اللجنة الثالثة",
        "اللجنة الرابعة|وإنهاء الاستعمار",
        "اللجنة الخامسة",
        "اللجنة السادسة",
    ),
    paragraph="الفقر(?:ة|ات)",
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH) (?P<year>\d{4})",
    months=(
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يوني[هو]",
        "تموز/يولي[هو]",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ),
    prose=Prose(
        conjunctions=("و", "أو"),
        through=("إلى", "و"),
        small=tuple("في من على إلى أن التي الذي عن".split()),
    ),
)
