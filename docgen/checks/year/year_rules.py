"""The rules of the year, in their order."""

from docgen.checks.year import (
    y01_enough_meetings,
    y02_paired_meetings,
    y03_report_in_first_quarter,
    y04_days_off,
    y05_hearings_in_time,
    y06_outcome,
    y07_actions,
    y08_diets,
    y09_rates,
    y10_money,
    y11_seats,
    y12_told_figures,
    y13_approved_events,
    y14_target_groups,
    y15_answered_proposals,
    y16_posters,
    y17_asked,
    y18_sources,
)

YEAR = (
    y01_enough_meetings,
    y02_paired_meetings,
    y03_report_in_first_quarter,
    y04_days_off,
    y05_hearings_in_time,
    y06_outcome,
    y07_actions,
    y08_diets,
    y09_rates,
    y10_money,
    y11_seats,
    y12_told_figures,
    y13_approved_events,
    y14_target_groups,
    y15_answered_proposals,
    y16_posters,
    y17_asked,
    y18_sources,
)
"""What a year must keep."""
