# shellcheck shell=bash
# Read by the scripts that need a Dev Hub: finds it, or refuses with what to do.

refuse() {
    echo "$1" >&2
    exit 1
}

# Prints the Dev Hub to use: DEV_HUB, else the CLI's default.
dev_hub() {
    command -v sf >/dev/null ||
        refuse "The Salesforce CLI (sf) is not installed. Install it (npm install --global @salesforce/cli, with Node 22 or newer) and start again. Everything else works without it: scripts/demo, scripts/verify."
    local hub
    hub=${DEV_HUB:-$(sf config get target-dev-hub --json 2>/dev/null | sed -n 's/.*"value": *"\([^"]*\)".*/\1/p' | head -1)}
    [ -n "$hub" ] ||
        refuse "No Dev Hub is set. Sign in to one with: sf org login web --set-default-dev-hub. Or name one that you are signed in to: DEV_HUB=name $0"
    echo "$hub"
}
