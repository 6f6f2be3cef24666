//! Directed graphs of dependencies: cycles, order, longest paths. A graph is given as the list of each node's dependencies;
//! every function takes linear time and none recurses.

/// Each node's dependencies.
pub(crate) type Dependencies = [Vec<usize>];

/// The cycles because of which the graph has no topological order, each once, as its nodes in order.
///
/// There can be exponentially many cycles in a graph; these are the ones that a depth-first search closes, so that every
/// strongly connected component of more than one node has at least one. Each cycle starts at its smallest node.
pub(crate) fn cycles(dependencies: &Dependencies) -> Vec<Vec<usize>> {
    const LIMIT: usize = 100;
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; dependencies.len()];
    let mut found: Vec<Vec<usize>> = Vec::new();
    for start in 0..dependencies.len() {
        if marks[start] != Mark::New {
            continue;
        }
        marks[start] = Mark::Open;
        // The path from the start: each node with the number of its dependencies that were followed.
        let mut path = vec![(start, 0)];
        while let Some((node, walked)) = path.last_mut() {
            let Some(&next) = dependencies[*node].get(*walked) else {
                marks[*node] = Mark::Done;
                path.pop();
                continue;
            };
            *walked += 1;
            match marks[next] {
                Mark::New => {
                    marks[next] = Mark::Open;
                    path.push((next, 0));
                }
                Mark::Open if found.len() < LIMIT => {
                    let from = path.iter().rposition(|(it, _)| *it == next).unwrap_or(0);
                    found.push(from_smallest(path[from..].iter().map(|(it, _)| *it).collect()));
                }
                Mark::Open | Mark::Done => {}
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn from_smallest(mut cycle: Vec<usize>) -> Vec<usize> {
    let smallest = (0..cycle.len()).min_by_key(|it| cycle[*it]).unwrap_or(0);
    cycle.rotate_left(smallest);
    cycle
}

/// The nodes in an order in which every node comes after its dependencies; nodes on cycles, and what depends on them, come
/// last.
pub(crate) fn topological(dependencies: &Dependencies) -> Vec<usize> {
    let dependants = reversed(dependencies);
    let mut waiting: Vec<usize> = dependencies.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..dependencies.len()).filter(|it| waiting[*it] == 0).collect();
    let mut position = 0;
    while let Some(&node) = order.get(position) {
        position += 1;
        for &dependant in &dependants[node] {
            waiting[dependant] -= 1;
            if waiting[dependant] == 0 {
                order.push(dependant);
            }
        }
    }
    order.extend((0..dependencies.len()).filter(|it| waiting[*it] > 0));
    order
}

/// Each node's dependants.
pub(crate) fn reversed(dependencies: &Dependencies) -> Vec<Vec<usize>> {
    let mut dependants = vec![Vec::new(); dependencies.len()];
    for (node, list) in dependencies.iter().enumerate() {
        for &dependency in list {
            dependants[dependency].push(node);
        }
    }
    dependants
}

/// The depth of each node: 0 without dependencies, else one more than the deepest of them. `order` is
/// [`topological`].
pub(crate) fn depths(dependencies: &Dependencies, order: &[usize]) -> Vec<usize> {
    let mut depths = vec![0; dependencies.len()];
    for &node in order {
        depths[node] = dependencies[node].iter().map(|it| depths[*it] + 1).max().unwrap_or(0);
    }
    depths
}

/// The longest remaining path of each node: from it to a node without dependants, its own weight included; and the next node
/// on that path. `order` is [`topological`].
pub(crate) fn longest_remaining_paths(
    dependencies: &Dependencies,
    order: &[usize],
    weights: &[u64],
) -> Vec<(u64, Option<usize>)> {
    let mut paths: Vec<(u64, Option<usize>)> = weights.iter().map(|it| (*it, None)).collect();
    for &node in order.iter().rev() {
        let (length, _) = paths[node];
        for &dependency in &dependencies[node] {
            let through = weights[dependency].saturating_add(length);
            // Of paths of the same length, the one through the smallest node is taken.
            let (known, next) = paths[dependency];
            if through > known || (through == known && next.is_some_and(|it| node < it)) {
                paths[dependency] = (through, Some(node));
            }
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cycle_is_named_once() {
        let graph = [vec![1], vec![2], vec![0, 3], vec![4], vec![3], vec![5], vec![0]];
        assert_eq!(cycles(&graph), [vec![0, 1, 2], vec![3, 4], vec![5]]);
    }

    #[test]
    fn a_graph_without_cycles_has_none() {
        assert!(cycles(&[vec![1, 2], vec![2], vec![]]).is_empty());
        assert!(cycles(&[]).is_empty());
    }

    #[test]
    fn two_cycles_through_one_node_are_two() {
        assert_eq!(cycles(&[vec![1, 2], vec![0], vec![0]]), [vec![0, 1], vec![0, 2]]);
    }

    #[test]
    fn dependencies_come_first() {
        let graph = [vec![1, 2], vec![2], vec![], vec![0]];
        let order = topological(&graph);
        assert_eq!(order, [2, 1, 0, 3]);
        assert_eq!(depths(&graph, &order), [2, 1, 0, 3]);
    }

    #[test]
    fn the_length_of_a_path_is_the_sum_of_its_weights() {
        let graph = [vec![], vec![0], vec![0], vec![1, 2]];
        let order = topological(&graph);
        assert_eq!(
            longest_remaining_paths(&graph, &order, &[1, 5, 7, 2]),
            [(10, Some(2)), (7, Some(3)), (9, Some(3)), (2, None)]
        );
    }

    #[test]
    fn a_long_chain_does_not_overflow_the_stack() {
        let graph: Vec<Vec<usize>> =
            (0..100_000).map(|it| if it == 0 { vec![99_999] } else { vec![it - 1] }).collect();
        assert_eq!(cycles(&graph).len(), 1);
        assert_eq!(topological(&graph).len(), 100_000);
    }
}
