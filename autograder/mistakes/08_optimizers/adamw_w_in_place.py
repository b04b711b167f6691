"""`w *= …` changes the array of the caller: write `w = w * …`.

exercise: adamw_step
caught by: test_adamw_leaves_its_arguments_alone
"""


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    w *= 1 - lr * weight_decay
    return adam_step(w, dw, state, lr=lr, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
