"""The application: what every doorway calls."""

from bot.app.application import App
from bot.app.making import find_encoder_fault
from bot.app.reloading import ReloadOutcome, ReloadResult
from bot.app.served import Served

__all__ = ["App", "ReloadOutcome", "ReloadResult", "Served", "find_encoder_fault"]
