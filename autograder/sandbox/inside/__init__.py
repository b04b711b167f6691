"""What runs in the fork server and in its children, and the frames that both sides speak.

Nothing here imports the rest of the grader: in the sandbox the rest does not exist. Only
`frames`, `values` and `symbolic` are used on the trusted side too.
"""
