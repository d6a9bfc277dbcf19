//! All findings of a run, in a bounded amount of memory.
//!
//! A file with a million wrong cells must not build a million findings: per code only the first
//! handful is kept, the others are counted.

use std::collections::BTreeMap;

use super::{Code, Finding, Severity};

/// How many findings of one code are kept and shown unless all are asked for.
pub const HANDFUL: usize = 5;

/// Findings in the making and, after [`Findings::finish`], in the order of their places.
#[derive(Clone, Debug)]
pub struct Findings {
    limit: usize,
    kept: Vec<Finding>,
    counts: BTreeMap<Code, usize>,
    levels: BTreeMap<Code, Level>,
}

/// What `[findings]` in the manifest may say about a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Do not report it.
    Allow,
    /// Report it as a warning.
    Warn,
    /// Report it as an error.
    Deny,
}

impl Findings {
    /// An empty collection that keeps at most `limit` findings per code.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self { limit, kept: Vec::new(), counts: BTreeMap::new(), levels: BTreeMap::new() }
    }

    /// Another empty collection with the same limit, for a worker that reports for itself.
    #[must_use]
    pub fn fork(&self) -> Self {
        Self::new(self.limit)
    }

    /// Adds a finding.
    pub fn push(&mut self, finding: Finding) {
        self.push_with(finding.code, || finding);
    }

    /// Counts a finding and builds it only if it will be kept.
    pub fn push_with(&mut self, code: Code, build: impl FnOnce() -> Finding) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= self.limit {
            self.kept.push(build());
        }
    }

    /// Counts `n` further findings of a code that nobody will look at.
    pub fn count_more(&mut self, code: Code, n: usize) {
        if 0 < n {
            *self.counts.entry(code).or_default() += n;
        }
    }

    /// Appends what a worker reported, which comes later in the files than what is here.
    pub fn append(&mut self, other: Self) {
        let mut room: BTreeMap<Code, usize> = BTreeMap::new();
        for finding in other.kept {
            let before = self.counts.get(&finding.code).copied().unwrap_or(0);
            let used = room.entry(finding.code).or_default();
            if before + *used < self.limit {
                *used += 1;
                self.kept.push(finding);
            }
        }
        for (code, count) in other.counts {
            *self.counts.entry(code).or_default() += count;
        }
    }

    /// Lets the manifest raise or silence a code. Errors cannot be lowered; callers refuse that.
    pub fn set_level(&mut self, code: Code, level: Level) {
        self.levels.insert(code, level);
    }

    /// Applies the levels and sorts by place. Call it once, when nothing more will come.
    pub fn finish(&mut self) {
        for (code, level) in &self.levels {
            if code.severity() == Severity::Error {
                continue;
            }
            match level {
                Level::Allow => {
                    self.kept.retain(|finding| finding.code != *code);
                    self.counts.remove(code);
                }
                Level::Warn | Level::Deny => {
                    let severity = if *level == Level::Deny { Severity::Error } else { Severity::Warning };
                    for finding in self.kept.iter_mut().filter(|finding| finding.code == *code) {
                        finding.severity = severity;
                    }
                }
            }
        }
        self.kept.sort_by(|a, b| {
            let key = |finding: &Finding| finding.places.first().map(crate::source::Place::order);
            (std::cmp::Reverse(a.severity), key(a), a.code).cmp(&(std::cmp::Reverse(b.severity), key(b), b.code))
        });
    }

    /// Drops what does not pass; what is dropped no longer counts. Findings that were counted but not
    /// kept stay counted, so this is for collections that keep everything or nearly so.
    pub fn retain(&mut self, mut passes: impl FnMut(&Finding) -> bool) {
        let Self { kept, counts, .. } = self;
        kept.retain(|finding| {
            let passes = passes(finding);
            if !passes && let Some(count) = counts.get_mut(&finding.code) {
                *count = count.saturating_sub(1);
            }
            passes
        });
        counts.retain(|_, count| 0 < *count);
    }

    /// Keeps what is at least so grave, for whoever asked for nothing else; the others still count.
    pub fn keep_from(&mut self, least: Severity) {
        self.kept.retain(|finding| least <= finding.severity);
    }

    /// Keeps a handful of each code, the first by place, for people; the others still count.
    pub fn keep_handful(&mut self) {
        let mut kept: BTreeMap<Code, usize> = BTreeMap::new();
        self.kept.retain(|finding| {
            let count = kept.entry(finding.code).or_default();
            *count += 1;
            *count <= HANDFUL
        });
    }

    /// The findings kept: errors first, then by file and position.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.kept.iter()
    }

    /// Codes of which some findings are kept and more were found, with how many more.
    pub fn omitted(&self) -> impl Iterator<Item = (Code, usize)> {
        let mut kept: BTreeMap<Code, usize> = BTreeMap::new();
        for finding in &self.kept {
            *kept.entry(finding.code).or_default() += 1;
        }
        let more = move |(code, kept)| (code, self.count_of(code).saturating_sub(kept));
        kept.into_iter().map(more).filter(|(_, more)| 0 < *more)
    }

    /// How many findings of this severity there are, kept or not, after levels.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.counts
            .iter()
            .filter(|(code, _)| self.severity_in_force(**code) == Some(severity))
            .map(|(_, count)| count)
            .sum()
    }

    /// How many findings of this code were reported.
    #[must_use]
    pub fn count_of(&self, code: Code) -> usize {
        self.counts.get(&code).copied().unwrap_or(0)
    }

    /// Whether any finding makes the input unusable.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        0 < self.count(Severity::Error)
    }

    fn severity_in_force(&self, code: Code) -> Option<Severity> {
        let own = code.severity();
        match self.levels.get(&code) {
            _ if own == Severity::Error => Some(own),
            None => Some(own),
            Some(Level::Allow) => None,
            Some(Level::Warn) => Some(Severity::Warning),
            Some(Level::Deny) => Some(Severity::Error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_a_handful_is_counted_but_not_kept() {
        let mut findings = Findings::new(2);
        for _ in 0..5 {
            findings.push(Finding::new(Code::ValueMissing, None));
        }
        assert_eq!(findings.iter().count(), 2);
        assert_eq!(findings.omitted().collect::<Vec<_>>(), [(Code::ValueMissing, 3)]);
        assert_eq!(findings.count(Severity::Error), 5);
    }

    #[test]
    fn a_denied_warning_is_an_error_and_an_allowed_one_is_gone() {
        let mut findings = Findings::new(5);
        findings.push(Finding::new(Code::EncodingAssumed, None));
        findings.push(Finding::new(Code::RelativeScale, None));
        findings.set_level(Code::EncodingAssumed, Level::Allow);
        findings.set_level(Code::RelativeScale, Level::Deny);
        findings.finish();
        assert_eq!(findings.count(Severity::Error), 1);
        assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), [Code::RelativeScale]);
    }

    #[test]
    fn what_is_dropped_no_longer_counts() {
        let mut findings = Findings::new(2);
        for code in [Code::TieAtCut, Code::TieAtCut, Code::TieAtCut, Code::WeightsSum] {
            findings.push(Finding::new(code, None));
        }
        findings.retain(|finding| finding.code == Code::TieAtCut);
        assert_eq!((findings.count(Severity::Error), findings.count(Severity::Warning)), (0, 3));
        findings.retain(|_| false);
        // The one that was only counted may be of any kind and is not forgotten.
        assert_eq!(findings.count(Severity::Warning), 1);
    }

    #[test]
    fn an_error_cannot_be_silenced() {
        let mut findings = Findings::new(5);
        findings.push(Finding::new(Code::WeightsSum, None));
        findings.set_level(Code::WeightsSum, Level::Allow);
        findings.finish();
        assert!(findings.has_errors());
    }
}
