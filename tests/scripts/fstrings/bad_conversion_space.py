f"{x! r}"  # syntax-error: f-string: conversion type must come right after the exclamanation mark
