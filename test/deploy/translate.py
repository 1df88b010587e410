"""Runs the SAM transform over each template named as an argument and writes the result beside it, as FILE.json. Needs no AWS."""

import json
import os
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# The transform needs a region even where the template names none, and replaces pseudo parameters.
os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
PARAMETERS = {"AWS::Region": "us-east-1", "AWS::Partition": "aws", "AWS::AccountId": "111122223333"}

for file in sys.argv[1:]:
    with open(file) as stream:
        template = yaml_parse(stream.read())
    defaults = {name: one["Default"] for name, one in template["Parameters"].items()}
    translator = Translator(managed_policy_map={}, sam_parser=Parser())
    translated = translator.translate(sam_template=template, parameter_values={**defaults, **PARAMETERS})
    with open(f"{file}.json", "w") as stream:
        json.dump(translated, stream)
