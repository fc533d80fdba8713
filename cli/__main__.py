"""`python -m rashomon.cli`: the command `rashomon`."""

from rashomon.cli import main

main()
