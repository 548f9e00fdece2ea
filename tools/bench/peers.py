"""The engines in Node: fetched by npm into their own folder, where there is a Node."""

import shutil
import subprocess
from pathlib import Path


def fetch_peers(modules: Path) -> None:
    """Install what package.json names, unless it is there; say so where that cannot be done."""
    npm = shutil.which("npm")
    if (modules / "node_modules").is_dir():
        return
    if npm is None or shutil.which("node") is None:
        print("Node is not installed, so its engines are left out")
        return
    command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent"]
    if subprocess.run(command, cwd=modules, check=False).returncode:
        print("npm could not fetch the engines in Node, so they are left out")
