"""A class of students as they are: what each handed in, what it is worth, and why."""
