"""The papers of the year, in the order they are made."""

from docgen.kinds.kind import Kind
from docgen.kinds.year.annual_report import ANNUAL_REPORT
from docgen.kinds.year.easy_report import EASY_REPORT
from docgen.kinds.year.follow_up_list import FOLLOW_UP_LIST
from docgen.kinds.year.hearing_register import HEARING_REGISTER
from docgen.kinds.year.meeting_plan import MEETING_PLAN
from docgen.kinds.year.member_list import MEMBER_LIST
from docgen.kinds.year.proposal_answers import PROPOSAL_ANSWERS
from docgen.kinds.year.proposals import PROPOSAL_LIST
from docgen.kinds.year.settlement import SETTLEMENT
from docgen.kinds.year.year_wheel import YEAR_WHEEL

YEAR_KINDS: tuple[Kind, ...] = (
    MEETING_PLAN,
    YEAR_WHEEL,
    FOLLOW_UP_LIST,
    HEARING_REGISTER,
    MEMBER_LIST,
    PROPOSAL_LIST,
    PROPOSAL_ANSWERS,
    SETTLEMENT,
    ANNUAL_REPORT,
    EASY_REPORT,
)
