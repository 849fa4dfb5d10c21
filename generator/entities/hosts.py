"""What is known to be at addresses on the web."""

from collections.abc import Mapping

from generator.model import LinkKind

BY_HOST: Mapping[str, LinkKind] = {
    "4open.science": "code",
    "anonymous.4open.science": "code",
    "bitbucket.org": "code",
    "code.google.com": "code",
    "codeberg.org": "code",
    "colab.research.google.com": "code",
    "cran.r-project.org": "code",
    "git.sr.ht": "code",
    "gitee.com": "code",
    "github.com": "code",
    "gitlab.com": "code",
    "huggingface.co": "code",
    "modelscope.cn": "code",
    "sourceforge.net": "code",
    "archive.ics.uci.edu": "data",
    "data.mendeley.com": "data",
    "datadryad.org": "data",
    "dataverse.org": "data",
    "dataverse.harvard.edu": "data",
    "figshare.com": "data",
    "kaggle.com": "data",
    "openml.org": "data",
    "openneuro.org": "data",
    "osf.io": "data",
    "physionet.org": "data",
    "zenodo.org": "data",
    "aclanthology.org": "paper",
    "aclweb.org": "paper",
    "arxiv.org": "paper",
    "biorxiv.org": "paper",
    "dl.acm.org": "paper",
    "doi.org": "paper",
    "hal.science": "paper",
    "ieeexplore.ieee.org": "paper",
    "jmlr.org": "paper",
    "link.springer.com": "paper",
    "medrxiv.org": "paper",
    "ncbi.nlm.nih.gov": "paper",
    "openaccess.thecvf.com": "paper",
    "openreview.net": "paper",
    "papers.nips.cc": "paper",
    "papers.ssrn.com": "paper",
    "proceedings.mlr.press": "paper",
    "proceedings.neurips.cc": "paper",
    "sciencedirect.com": "paper",
    "semanticscholar.org": "paper",
}
"""What is at a host and at the hosts below it; all other hosts hold projects' own pages."""

BY_LABEL: Mapping[str, LinkKind] = {"gitlab": "code"}
"""What is at a host whose name begins with a word: many keep a forge of their own."""

BY_PATH: tuple[tuple[str, str, LinkKind], ...] = (
    ("huggingface.co", "datasets/", "data"),
    ("huggingface.co", "papers/", "paper"),
    ("huggingface.co", "spaces/", "project"),
    ("huggingface.co", "blog/", "project"),
    ("huggingface.co", "collections/", "project"),
    ("modelscope.cn", "datasets/", "data"),
    ("kaggle.com", "code/", "code"),
    ("aclweb.org", "portal/", "project"),
    ("doi.org", "10.5281/zenodo", "data"),
    ("doi.org", "10.5061/dryad", "data"),
    ("doi.org", "10.6084/m9.figshare", "data"),
)
"""Hosts where the beginning of the path says something else."""


def kind(host: str, path: str) -> LinkKind:
    """Return what is at `path`, which begins with no slash, on `host`; both in lower case."""
    labels = host.split(".")
    for known, beginning, found in BY_PATH:
        if path.startswith(beginning) and (host == known or host.endswith(f".{known}")):
            return found
    for first in range(len(labels) - 1):
        if found_here := BY_HOST.get(".".join(labels[first:])):
            return found_here
    return BY_LABEL.get(labels[0], "project")
