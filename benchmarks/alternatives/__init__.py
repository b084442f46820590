"""The engines that are measured side by side, each library in a module of its own."""
