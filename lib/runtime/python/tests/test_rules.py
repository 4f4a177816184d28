"""Every rule is broken by an app, and named; sound apps break none."""

import unittest

import broken_asgi
import broken_wsgi
from harness import RULES, serve

from tape_runtime.levels import ADVICE, SHOULD, level
from tape_runtime.strict import _RULES, rule_of

APPS = {**broken_wsgi.APPS, **broken_asgi.APPS}
#: Rules that cannot be broken alone: what is named beside them.
ALSO = {"asgi.send.await": {"asgi.http.nothing"}}


def run(rule: str, **more: object):
    source, request, order = (*APPS[rule], None, None)[:3] if len(APPS[rule]) < 3 else APPS[rule]
    interface = {"interface": "wsgi"} if rule.startswith("wsgi.") else {}
    return serve(source, request, **(order or {}), **interface, **more)


class Rules(unittest.TestCase):
    def test_every_rule_has_an_app_that_breaks_it(self):
        self.assertEqual(set(APPS), {rule["id"] for rule in RULES})
        self.assertGreaterEqual(len(RULES), 60)

    def test_the_level_of_each_rule_is_the_one_in_the_table(self):
        self.assertEqual({rule["id"]: rule["level"] for rule in RULES}, {rule["id"]: level(rule["id"]) for rule in RULES})
        self.assertLessEqual(SHOULD | ADVICE, {rule["id"] for rule in RULES})

    def test_what_is_no_must_ends_no_strict_run(self):
        for rule in (rule for rule in APPS if level(rule) != "must" and rule not in ("wsgi.status.final", "asgi.scope.unknown")):
            with self.subTest(rule):
                result = run(rule, strict=True)
                self.assertEqual((result.failure, result.rules), (None, {rule}))

    def test_breaking_a_rule_names_it_and_no_other(self):
        for rule in APPS:
            with self.subTest(rule):
                result = run(rule)
                self.assertIn(rule, result.rules)
                self.assertEqual(result.rules - {rule}, ALSO.get(rule, set()))
                for violation in result.violations:
                    self.assertLess(violation["n"], len(result.events))

    def test_strict_asgi_ends_the_run_at_a_broken_rule(self):
        for rule in (rule for rule in broken_asgi.APPS if level(rule) == "must"):
            with self.subTest(rule):
                result = run(rule, strict=True)
                self.assertIsNotNone(result.failure)
                self.assertIn(rule, {*result.rules})

    def test_strict_wsgi_failures_name_a_rule(self):
        known = {rule["id"] for rule in RULES}
        self.assertLessEqual({rule for _, rule in _RULES}, known)
        for rule in sorted({rule for _, rule in _RULES} - {"wsgi.status.final", "wsgi.headers.content-type"}):
            with self.subTest(rule):
                self.assertIn(rule, str(run(rule, strict=True).failure))

    def test_messages_of_validate_that_other_messages_hide(self):
        self.assertEqual(rule_of(AssertionError("Status code is invalid: 99")), "wsgi.status.final")
        message = "Content-Type header found in a 304 response, which must not return content."
        self.assertIsNone(rule_of(AssertionError(message)), "no clause of PEP 3333 says so")

    def test_sound_apps_break_no_rule(self):
        wsgi = broken_wsgi.start()
        asgi = broken_asgi.app(f"{broken_asgi.START}\n{broken_asgi.END}")
        for source in (wsgi, asgi):
            for strict in (False, True):
                result = serve(source, strict=strict)
                self.assertEqual((result.violations, result.failure, result.response["status"]), ([], None, 200))


if __name__ == "__main__":
    unittest.main()
