"""How well the layers read, on sets of annotated documents: scores, calibration and the report.

python -m benchmarks.accuracy [NAME=SET ...]      score, and write docs/accuracy.md
python -m benchmarks.calibration SET ...     count how often each way of finding is right
"""
