"""Which templates there are."""

from collections.abc import Callable

from tools.drawing import year
from tools.drawing.agenda import agenda
from tools.drawing.annex_title_page import annex_title_page
from tools.drawing.case_brief import case_brief, management_brief
from tools.drawing.easy_agenda import easy_agenda
from tools.drawing.easy_hearing import easy_hearing
from tools.drawing.easy_minutes import easy_minutes
from tools.drawing.easy_report import easy_report
from tools.drawing.egedal import egedal_agenda
from tools.drawing.hearing_response import hearing_response
from tools.drawing.herning import herning_case_brief
from tools.drawing.minutes import minutes
from tools.drawing.notice import notice
from tools.drawing.package import Template
from tools.drawing.poster import poster, poster_a3, posting_list
from tools.drawing.proof_page import proof_page

TEMPLATES: dict[str, Callable[[], Template]] = {
    "notice.docx": notice,
    "agenda.docx": agenda,
    "minutes.docx": minutes,
    "easy_minutes.docx": easy_minutes,
    "easy_agenda.docx": easy_agenda,
    "easy_hearing.docx": easy_hearing,
    "proof_page.docx": proof_page,
    "poster.docx": poster,
    "poster_a3.docx": poster_a3,
    "posting_list.docx": posting_list,
    "hearing_response.docx": hearing_response,
    "meeting_plan.docx": year.meeting_plan,
    "year_wheel.docx": year.year_wheel,
    "follow_up_list.docx": year.follow_up_list,
    "hearing_register.docx": year.hearing_register,
    "member_list.docx": year.member_list,
    "proposals.docx": year.proposals,
    "settlement.docx": year.settlement,
    "annual_report.docx": year.annual_report,
    "easy_report.docx": easy_report,
    "proposal_answers.docx": year.proposal_answers,
    "case_brief.docx": case_brief,
    "management_brief.docx": management_brief,
    "annex_title_page.docx": annex_title_page,
    "herning/case_brief.docx": herning_case_brief,
    "egedal/agenda.docx": egedal_agenda,
}
"""The file of each template below ``templates/``, and what draws it."""
