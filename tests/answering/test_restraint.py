"""Holding back: the pauses, and no answer twice."""

from __future__ import annotations

from bot.answering.restraint import Pauses, Restraint
from tests.conftest import Clock


def test_a_channel_and_a_person_are_left_in_peace_for_their_time(clock: Clock) -> None:
    restraint = Restraint(Pauses(channel=30, person=60, same=0), clock)
    restraint.note_spoken(channel=1, person=10)
    assert not restraint.may_speak(channel=1, person=11)
    assert not restraint.may_speak(channel=2, person=10)
    assert restraint.may_speak(channel=2, person=11)
    clock.now += 31
    assert restraint.may_speak(channel=1, person=11)
    assert not restraint.may_speak(channel=1, person=10)
    clock.now += 30
    assert restraint.may_speak(channel=1, person=10)


def test_an_answer_is_not_given_twice_in_a_channel_within_its_time(clock: Clock) -> None:
    restraint = Restraint(Pauses(channel=0, person=0, same=600), clock)
    restraint.note_said(1, "bells")
    assert not restraint.may_say(1, "bells")
    assert restraint.may_say(2, "bells")
    assert restraint.may_say(1, "bread")
    clock.now += 601
    assert restraint.may_say(1, "bells")


def test_without_pauses_it_always_may(clock: Clock) -> None:
    restraint = Restraint(Pauses(channel=0, person=0, same=0), clock)
    restraint.note_spoken(1, 10)
    restraint.note_said(1, "bells")
    assert restraint.may_speak(1, 10)
    assert restraint.may_say(1, "bells")
