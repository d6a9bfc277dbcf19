//! Finding projects by their ids, many at a time.

use crate::model::{Projects, key};

/// What each reference refers to: the first project with its id, if there is one.
///
/// Looking for one id after the other would wait for memory again and again. So the beginnings of the
/// ids are sorted, as single integers, and one walk along the projects answers all. Only ids that their
/// beginning leaves open are compared in full.
pub(super) fn find_all(projects: &Projects, asked: &[(u32, &str)]) -> Vec<Option<u32>> {
    let n = projects.len();
    // What all ids begin with says nothing; the first and the last one know what that is.
    let (least, greatest) = (projects.ids.get(0).as_bytes(), projects.ids.get(n.saturating_sub(1)).as_bytes());
    let common = least.iter().zip(greatest).take_while(|(a, b)| a == b).count();
    let beginning = |project: usize| Beginning::of(projects.id(project).as_bytes(), common);

    let sort_key = |(nth, (_, id)): (u32, &(u32, &str))| {
        let id = id.as_bytes();
        let Beginning { bytes, length } = id.starts_with(&least[..common]).then(|| Beginning::of(id, common))?;
        Some(u128::from(bytes) << 64 | u128::from(length) << 32 | u128::from(nth))
    };
    let mut keys: Vec<u128> = Vec::with_capacity(asked.len());
    keys.extend((0..).zip(asked).filter_map(sort_key));
    keys.sort_unstable();
    let low_half = |key: u128| key as u64;
    let bytes_of = |key: u128| low_half(key >> 64);
    let mut found = vec![None; asked.len()];
    let mut first = 0;
    for alike in keys.chunk_by(|a, b| bytes_of(*a) == bytes_of(*b)) {
        let bytes = bytes_of(alike[0]);
        while first < n && beginning(first).bytes < bytes {
            first += 1;
        }
        let mut end = first;
        while end < n && beginning(end).bytes == bytes {
            end += 1;
        }
        // The usual beginning belongs to one project and is all of its id.
        let only = (end - first == 1).then(|| beginning(first)).filter(|only| only.length <= 8);
        for entry in alike {
            let (length, nth) = ((low_half(*entry) >> 32), (low_half(*entry) & u64::from(u32::MAX)) as usize);
            let project = match only {
                Some(only) => (u64::from(only.length) == length).then_some(first),
                None => {
                    let id = asked[nth].1;
                    Some(projects.first_at_least(id, first..end)).filter(|at| *at < end && projects.id(*at) == id)
                }
            };
            found[nth] = project.map(key);
        }
        first = end;
    }
    found
}

/// The first eight bytes of an id behind the first few, as a number that sorts like them, and how many
/// there are.
#[derive(Clone, Copy)]
struct Beginning {
    bytes: u64,
    length: u32,
}

impl Beginning {
    fn of(id: &[u8], first_few: usize) -> Self {
        let rest = id.get(first_few..).unwrap_or_default();
        let bytes = match (rest.first_chunk(), id.last_chunk()) {
            (Some(bytes), _) => u64::from_be_bytes(*bytes),
            (None, last) => {
                // The last eight bytes end with the rest; what is before it is shifted out.
                let at_end = last.map_or_else(
                    || rest.iter().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte)),
                    |last| u64::from_be_bytes(*last),
                );
                at_end.checked_shl(64 - 8 * key(rest.len())).unwrap_or(0)
            }
        };
        Self { bytes, length: key(rest.len()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn references_lead_to_the_first_project_with_the_id(
            beginning in "[ab]{0,9}",
            mut ids in proptest::collection::vec("[ab\u{0}]{0,3}|[ab]{7,12}", 0..40),
            asked in proptest::collection::vec((proptest::prelude::any::<bool>(), "[ab\u{0}]{0,3}|[ab]{7,12}"), 0..40),
        ) {
            ids.iter_mut().for_each(|id| id.insert_str(0, &beginning));
            ids.sort_unstable();
            let mut projects = Projects::default();
            ids.iter().for_each(|id| projects.ids.push(id));
            // Some are ids of the list, some may not even begin as those do.
            let known = |nth: usize| ids.get(nth % ids.len().max(1)).cloned().unwrap_or_default();
            let asked: Vec<String> = asked.into_iter().enumerate().map(|(nth, (is_known, id))| if is_known { known(nth) } else { id }).collect();
            let asked: Vec<(u32, &str)> = asked.iter().map(|id| (0, id.as_str())).collect();
            let expected: Vec<Option<u32>> =
                asked.iter().map(|(_, id)| ids.iter().position(|known| known == id).map(key)).collect();
            assert_eq!(find_all(&projects, &asked), expected);
        }
    }
}
