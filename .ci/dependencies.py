"""Checks the licences and sources of all dependencies against deny.toml, without cargo-deny.

    cargo metadata --locked --all-features --format-version 1 | python3 .ci/dependencies.py deny.toml

For machines on which cargo-deny is not installed. The rules are those of deny.toml: a licence expression
must be satisfied by `[licenses] allow`, and a crate must come from `[sources] allow-registry`. Several
versions of one crate (`[bans]`) are named and let pass, as deny.toml says. Needs license-expression and tomlkit, which
come with reuse.
"""

import collections
import json
import pathlib
import sys

import license_expression
import tomlkit


def satisfied(expression, allowed):
    """Whether what is allowed satisfies a licence expression."""
    if isinstance(expression, license_expression.OR):
        return any(satisfied(part, allowed) for part in expression.args)
    if isinstance(expression, license_expression.AND):
        return all(satisfied(part, allowed) for part in expression.args)
    return str(expression) in allowed


def main(rules):
    rules = tomlkit.parse(pathlib.Path(rules).read_text())
    allowed = set(rules["licenses"]["allow"])
    registries = {f"registry+{url}" for url in rules["sources"]["allow-registry"]}
    spdx = license_expression.get_spdx_licensing()
    packages = json.load(sys.stdin)["packages"]
    wrong, versions = [], collections.defaultdict(list)
    for package in packages:
        name = f"{package['name']} {package['version']}"
        versions[package["name"]].append(package["version"])
        # Manifests of old write a slash for OR.
        licence = (package["license"] or "").replace("/", " OR ")
        try:
            fits = licence and satisfied(spdx.parse(licence, validate=True), allowed)
        except license_expression.ExpressionError:
            fits = False
        if not fits:
            wrong.append(f"{name}: licence {licence or 'not stated'!r} is not allowed")
        if package["source"] is not None and package["source"] not in registries:
            wrong.append(f"{name}: source {package['source']} is not allowed")
    for name, found in sorted(versions.items()):
        if 1 < len(found):
            print(f"note: {name} in versions {', '.join(sorted(found))}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(packages)} crates, {len(wrong)} against deny.toml")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
