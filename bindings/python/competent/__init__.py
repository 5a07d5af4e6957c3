# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""CompetentNL, the Dutch skills language, made usable.

>>> import competent
>>> taxonomy = competent.Taxonomy.open("data/sample/competent-sample.ttl")
>>> profile = competent.Profile(taxonomy)
>>> profile.add(taxonomy.concepts(competent.Kind.OCCUPATION)[0])
>>> best = competent.Matcher(taxonomy).match(profile, limit=3)
>>> len(best)
3
"""

import logging

from . import native
from ._data import data_path
from .advice import Advice, Gain, Transfer
from .builder import Builder, Format, Limit, compile, convert, default_limits
from .concept import (
    Code,
    Concept,
    Concepts,
    Content,
    Kind,
    Label,
    Level,
    Link,
    Relation,
    Role,
)
from .detail import (
    Applicant,
    Criterion,
    Detail,
    Document,
    Mode,
    Node,
    NodeKind,
    Payment,
    Property,
    ValueType,
)
from .errors import (
    ArgumentError,
    CancelledError,
    CompetentError,
    EncodingError,
    ForbiddenError,
    FormatError,
    LimitError,
    NotFoundError,
    ParseError,
    ProfileError,
    ReadError,
    SnapshotError,
    Status,
    SumError,
    VersionError,
    WriteError,
)
from .extract import Evidence, Extractor, Mention, MentionRule, Mentions
from .extracts import Extracts
from .fact import Cefr, Fact, Facts, Licence, Nlqf, Stance, Work
from .fit import Fit, FitTerm
from .funding import (
    Claim,
    Claims,
    Cost,
    Funding,
    Range,
    Reason,
    ReasonRole,
    Verdict,
)
from .gap import Gap, Part, Requirement, State, Teacher
from .gate import Gate, GateKind, Gates, Passage
from .leniency import How, Leniency, Strictness
from .match import (
    TARGET_POINTS,
    Match,
    Matcher,
    Matches,
    Nearness,
    Order,
    Preset,
    Weights,
)
from .network import Network, Stop
from .normaliser import Forms, Normaliser, Step, TextRule, Variant, Word
from .normals import Normal, Normals
from .overview import Overview
from .plan import Obstacle, Plan, Route, RouteStep, StepKind
from .planner import (
    Bar,
    Course,
    Courses,
    Lesson,
    Planner,
    RouteGoal,
    Thrift,
    Wishes,
)
from .profile import FULL_CREDIT, Credit, Omission, Profile
from .provenance import Provenance
from .radar import Enrolment, Opening, Placement, Prospect, Radar, Remedy, Shortage
from .report import Finding, FindingKind, Report, Source
from .search import Hit, Rule, Search
from .searches import Searches
from .taxonomy import Taxonomy
from .team import Cover, Member, Team
from .vacancy import Candidate, Candidates, Demand, Vacancy

__version__: str = native.competent_version()

__all__ = [
    "FULL_CREDIT",
    "TARGET_POINTS",
    "Advice",
    "Applicant",
    "ArgumentError",
    "Bar",
    "Builder",
    "CancelledError",
    "Candidate",
    "Candidates",
    "Cefr",
    "Claim",
    "Claims",
    "Code",
    "CompetentError",
    "Concept",
    "Concepts",
    "Content",
    "Cost",
    "Course",
    "Courses",
    "Cover",
    "Credit",
    "Criterion",
    "Demand",
    "Detail",
    "Document",
    "EncodingError",
    "Enrolment",
    "Evidence",
    "Extractor",
    "Extracts",
    "Fact",
    "Facts",
    "Finding",
    "FindingKind",
    "Fit",
    "FitTerm",
    "ForbiddenError",
    "Format",
    "FormatError",
    "Forms",
    "Funding",
    "Gain",
    "Gap",
    "Gate",
    "GateKind",
    "Gates",
    "Hit",
    "How",
    "Kind",
    "Label",
    "Leniency",
    "Lesson",
    "Level",
    "Licence",
    "Limit",
    "LimitError",
    "Link",
    "Match",
    "Matcher",
    "Matches",
    "Member",
    "Mention",
    "MentionRule",
    "Mentions",
    "Mode",
    "Nearness",
    "Network",
    "Nlqf",
    "Node",
    "NodeKind",
    "Normal",
    "Normaliser",
    "Normals",
    "NotFoundError",
    "Obstacle",
    "Omission",
    "Opening",
    "Order",
    "ParseError",
    "Part",
    "Passage",
    "Payment",
    "Overview",
    "Placement",
    "Plan",
    "Planner",
    "Preset",
    "Profile",
    "ProfileError",
    "Property",
    "Prospect",
    "Provenance",
    "Radar",
    "Range",
    "ReadError",
    "Reason",
    "ReasonRole",
    "Relation",
    "Remedy",
    "Report",
    "Requirement",
    "Role",
    "Route",
    "RouteGoal",
    "RouteStep",
    "Rule",
    "Search",
    "Searches",
    "Shortage",
    "SnapshotError",
    "Source",
    "Stance",
    "State",
    "Status",
    "Step",
    "StepKind",
    "Stop",
    "Strictness",
    "SumError",
    "Taxonomy",
    "Teacher",
    "Team",
    "TextRule",
    "Thrift",
    "Transfer",
    "Vacancy",
    "ValueType",
    "Variant",
    "Verdict",
    "VersionError",
    "Weights",
    "Wishes",
    "Word",
    "Work",
    "WriteError",
    "compile",
    "convert",
    "data_path",
    "default_limits",
]

logging.getLogger("competent").addHandler(logging.NullHandler())

for _name in __all__:
    _object = globals()[_name]
    if isinstance(_object, type):
        # Where others find it, also when it is pickled
        _object.__module__ = __name__
del _name, _object
