"""Start the terminal's own entry with Discord's addresses pointed at a loopback server."""

from __future__ import annotations

import sys

import discord.gateway
import discord.http
import yarl

from bot.cli.main import main


def launch(address: str, arguments: list[str]) -> None:
    discord.http.Route.BASE = f"http://{address}/api/v10"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{address}/gateway/")
    sys.argv = ["verbatim", *arguments]
    main()


if __name__ == "__main__":
    launch(sys.argv[1], sys.argv[2:])
