"""Sets docgen up beside this file and starts it: ``python3 run.py demo``, ``python3 run.py test`` and docgen's words.

Standard library only. Packages go into ``.venv`` by the versions and hashes of LOCKS; a stamp spares later starts that.
"""

import hashlib
import importlib.util
import os
import shutil
import sys
from pathlib import Path
from subprocess import DEVNULL, call

if sys.version_info < (3, 11):  # noqa: UP036 - here the check meets the Pythons that are too old
    print("docgen kræver Python 3.11 eller nyere; dette er Python " + sys.version.split()[0] + ".", file=sys.stderr)
    sys.exit(3)

from importlib import metadata

ROOT = Path(__file__).resolve().parent
VENV, STARTED = ROOT / ".venv", f"{'py' if os.name == 'nt' else 'python3'} {sys.argv[0]}"  # what docgen's hints say
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP, TOLD, LOG = VENV / "setup.stamp", VENV / "setup.told", VENV / "setup.log"
LOCKS = {"": "docgen/lock.txt", "test": "tests/lock.txt", "peers": "tests/lock_peers.txt"}  # each needs those before
USAGE = """Brug: python3 run.py ORD …
  demo        sætter docgen op og laver eksemplerne
  test        sætter docgen op og kører testene
  andre ord   gives videre til docgen, fx: python3 run.py check inputs"""
VERBS = {  # words that are not docgen's own: the last of LOCKS that is needed, and the command that each stands for
    "bench": ("test", [str(PYTHON), "-m", "tools.bench"]),
    "hunt": ("test", [str(PYTHON), "-m", "tests.hunt"]),
    "peers": ("peers", [str(PYTHON), "-m", "tests.danish.compare_splitters"]),
    "python": ("test", [str(PYTHON)]),
    "test": ("test", [str(PYTHON), "-m", "pytest", "-n", "2", "--dist", "worksteal"]),
}


def main(words: list[str]) -> int:
    """Set up what the first word needs and start it; return its exit code, or 2, 4 or 130 where it cannot start."""
    if not words:
        say(USAGE)
        return 2
    extra, program = VERBS.get(words[0], ("", [str(PYTHON.with_name("docgen")), words[0]]))
    command, environment = [*program, *words[1:]], own_environment()
    try:
        set_up(extra)
        add_debian(debian_for(words[0]))
        if words[0] in VERBS:
            os.chdir(ROOT)  # docgen's own words work in the person's folder
        if os.name == "nt":
            return call(command, env=environment)
        os.execve(command[0], command, environment)  # noqa: S606 - so Ctrl-C and kill reach docgen itself
    except OSError as fault:
        say(f"{fault.filename} kan ikke læses eller skrives: {fault.strerror}.")
        return 4
    except KeyboardInterrupt:
        return 130


def set_up(extra: str) -> None:
    """Make ``.venv`` and install what is locked, unless the stamp says it is done; a half-made one is made anew."""
    home = f"{ROOT!a} {sys.base_prefix!a} {sys.hexversion:x} "
    parts = b"\0".join((ROOT / name).read_bytes() for name in ("pyproject.toml", *LOCKS.values(), "run.py"))
    stamp, names = STAMP.read_text(encoding="utf-8") if STAMP.exists() else "", list(LOCKS)
    enough = [f"{home}{hashlib.sha256(parts).hexdigest()} {name}" for name in names[names.index(extra) :]]
    if PYTHON.exists() and stamp in enough:
        return
    with_pip = importlib.util.find_spec("ensurepip") is not None
    pip = installer(with_pip, metadata.version("pip") if importlib.util.find_spec("pip") else "")
    if STAMP.exists() and not stamp.startswith(home):
        shutil.rmtree(VENV)
    VENV.mkdir(exist_ok=True)
    STAMP.write_text("unfinished", encoding="utf-8")
    LOG.write_text("", encoding="utf-8")
    say("Laver .venv og henter de låste pakker, et øjeblik …")
    venv = [sys.executable, "-m", "venv", *([] if with_pip else ["--without-pip"]), str(VENV)]
    lists = [word for name in names[: names.index(extra) + 1] for word in ("-r", LOCKS[name])]
    locked = [*pip, "install", "--require-hashes", "--only-binary", ":all:", *lists]
    if not (run(venv) and run(locked) and run([*pip, "install", "--no-deps", "--no-build-isolation", "-e", "."])):
        log = LOG.read_text(errors="replace")
        if "Installing collected packages" not in log:  # nothing was changed, so what was there still works
            STAMP.write_text(stamp if stamp.startswith(home) else home)
        say(f"Pakkerne kan ikke installeres: {reason(log)}. Loggen ligger i {LOG}")
        sys.exit(3)
    STAMP.write_text(enough[0], encoding="utf-8")


def installer(with_pip: bool, system_pip: str) -> list[str]:
    """Return the words that start pip for ``.venv``: its own, or this Python's where its version is 22.3 or newer."""
    if with_pip:
        return [str(PYTHON), "-m", "pip"]
    if system_pip and tuple(int(part) for part in system_pip.split(".")[:2]) >= (22, 3):  # the first with --python
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    say("Denne Python mangler både venv og pip. Hent Python på python.org, eller: sudo apt-get install python3-venv")
    return sys.exit(3)


def reason(log: str) -> str:
    """Return why pip stopped, told by what it wrote."""
    if "connection broken by" in log:
        return "der er ingen forbindelse til pakkelageret. Se efter netværket (bag en proxy: sæt HTTPS_PROXY)"
    if "DO NOT MATCH THE HASHES" in log:
        return "en pakke er ikke den, docgen er prøvet med, og er ikke installeret. Spørg jeres it-afdeling"
    return next((line for line in reversed(log.splitlines()) if line.lower().startswith("error: ")), "pip gik i stå")


def debian_for(word: str) -> dict[str, str]:
    """Return the Debian packages that a word needs, each with a file by which it is known; elsewhere doctor advises."""
    rows = [line.split() for line in (ROOT / "docgen/debian.txt").read_text(encoding="utf-8").splitlines()]
    return {package: file for whom, package, file in rows if whom in {"all", word} and sys.platform == "linux"}


def add_debian(packages: dict[str, str]) -> None:
    """Install the missing Debian packages where that is allowed; otherwise say, once, which command does it."""
    missing = [name for name, file in packages.items() if not (shutil.which(Path(file).name) or Path(file).exists())]
    sudo = [] if os.name != "nt" and os.geteuid() == 0 else ["sudo", "-n"]
    told = " ".join(sudo + missing)
    if not missing or (TOLD.exists() and TOLD.read_text(encoding="utf-8") == told):
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if shutil.which("apt-get") and (not sudo or (shutil.which("sudo") and run([*sudo, "true"]))):
        say(f"Installerer {', '.join(missing)}, et par minutter …")
        run([*sudo, "apt-get", "update"])  # a broken foreign source must not stop the rest
        if run([*sudo, "env", "DEBIAN_FRONTEND=noninteractive", *command]):
            return
    TOLD.write_text(told, encoding="utf-8")
    say(f"Til PDF mangler {', '.join(missing)}; Word laves alligevel.")
    say(f"Kør selv: sudo apt-get update && sudo {' '.join(command)}")


def run(words: list[str]) -> bool:
    """Run a command in the project's folder with its talk in the log; tell whether it went well."""
    pip = {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    with LOG.open("ab") as log:
        return call(words, cwd=ROOT, env=own_environment() | pip, stdin=DEVNULL, stdout=log, stderr=log) == 0


def own_environment() -> dict[str, str]:
    """Return the person's environment less what would bring foreign packages into docgen's own."""
    return {n: v for n, v in os.environ.items() if n not in {"PYTHONPATH", "PYTHONHOME"}} | {"DOCGEN_PROGRAM": STARTED}


def say(sentence: str) -> None:
    """Show the person a sentence; results alone go to stdout."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
