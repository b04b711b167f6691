"""The solutions against PyTorch and JAX: `make oracles`."""
