#!/usr/bin/env python3
"""Reads a calendar file with the icalendar library and compares what it finds with what was written."""

import datetime
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import run_as_tap

try:
    import icalendar
except ImportError:
    icalendar = None

MAKE = None


def day(year, month, of_month):
    return datetime.date(year, month, of_month)


class Elsewhere(unittest.TestCase):
    def setUp(self):
        if icalendar is None:
            self.skipTest('python3-icalendar is not installed')
        self.calendar = icalendar.Calendar.from_ical(self.make())
        self.entries = {str(part['SUMMARY']): part for part in self.calendar.subcomponents}

    def make(self, zone='UTC'):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'calendar.ics')
            subprocess.run([MAKE, path], check=True, env={**os.environ, 'TZ': zone})
            with open(path, 'rb') as file:
                return file.read()

    def find(self, title):
        return self.entries[title + ' (Falls clinic)']

    def test_head(self):
        self.assertEqual(str(self.calendar['VERSION']), '2.0')
        self.assertIn('Working Together', str(self.calendar['PRODID']))
        self.assertEqual(icalendar.vText.from_ical(self.calendar['X-WR-CALNAME']), 'NHS Alder Vale; Board')
        self.assertEqual(len(self.calendar.subcomponents), 13)

    def test_activity(self):
        entry = self.find("Carers' workshop")
        self.assertEqual(entry.name, 'VEVENT')
        self.assertEqual(entry['DTSTART'].dt, day(2025, 10, 2))
        self.assertEqual(entry['DTEND'].dt, day(2025, 10, 3))
        self.assertEqual(str(entry['TRANSP']), 'OPAQUE')
        self.assertEqual([str(category) for category in entry['CATEGORIES'].cats], ['Activity'])
        self.assertEqual(entry['DTSTAMP'].dt,
                         datetime.datetime(2025, 7, 9, 10, 42, 5, tzinfo=datetime.timezone.utc))

    def test_stage(self):
        entry = self.find('Planning')
        self.assertEqual((entry['DTSTART'].dt, entry['DTEND'].dt), (day(2025, 1, 6), day(2025, 4, 1)))
        self.assertEqual(str(entry['TRANSP']), 'TRANSPARENT')
        entry = self.find('Under way')
        self.assertEqual((entry['DTSTART'].dt, entry['DTEND'].dt), (day(2025, 4, 1), day(2025, 4, 2)))

    def test_tasks(self):
        prompt, action = self.find('Does the timing suit?'), self.find('Ask for a budget, and book')
        self.assertEqual((prompt.name, prompt['DUE'].dt, str(prompt['STATUS'])),
                         ('VTODO', day(2025, 9, 30), 'NEEDS-ACTION'))
        self.assertEqual((action.name, action['DUE'].dt, str(action['STATUS'])),
                         ('VTODO', day(2025, 11, 1), 'COMPLETED'))

    def test_edges_of_the_calendar(self):
        self.assertEqual(self.find('Start')['DTSTART'].dt, day(2024, 2, 29))
        self.assertEqual(self.find('Start')['DTEND'].dt, day(2024, 3, 1))
        self.assertEqual(self.find('End')['DTSTART'].dt, day(9999, 12, 31))
        self.assertEqual(self.find('End')['DURATION'].dt, datetime.timedelta(days=1))
        self.assertEqual(self.find('Closed')['DURATION'].dt, datetime.timedelta(days=2))

    def test_texts(self):
        self.find('A; B, C\\D\nE\nF')
        self.find('مجموعة تركيز 👩🏽‍⚕️🎉 مع المرضى')
        self.find('x' * 10000)

    def test_identifiers(self):
        identifiers = [str(part['UID']) for part in self.calendar.subcomponents]
        self.assertEqual(len(set(identifiers)), len(identifiers))
        again = icalendar.Calendar.from_ical(self.make())
        self.assertEqual([str(part['UID']) for part in again.subcomponents], identifiers)

    def test_moment_elsewhere(self):
        summer = icalendar.Calendar.from_ical(self.make('Europe/London'))
        self.assertEqual(summer.subcomponents[0]['DTSTAMP'].dt.hour, 9)


if __name__ == '__main__':
    MAKE = sys.argv[1]
    run_as_tap()
