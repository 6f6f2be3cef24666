//! Directed graphs of dependencies: cycles, order, longest roads. A graph is given as the list of each node's
//! dependencies; everything here costs linear time and no recursion.

/// Each node's dependencies.
pub type Dependencies = [Vec<usize>];

/// The cycles that keep the graph from having an order, each once, as the nodes along it without the first one again.
///
/// There can be exponentially many cycles in a graph; these are the ones that a depth-first walk closes, so that every
/// knot of nodes is named by at least one, and a graph without a knot by none. Each starts at its smallest node.
#[must_use]
pub fn cycles(dependencies: &Dependencies) -> Vec<Vec<usize>> {
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
        // The road from the start: each node with the number of its dependencies that were walked.
        let mut road = vec![(start, 0)];
        while let Some((node, walked)) = road.last_mut() {
            let Some(&next) = dependencies[*node].get(*walked) else {
                marks[*node] = Mark::Done;
                road.pop();
                continue;
            };
            *walked += 1;
            match marks[next] {
                Mark::New => {
                    marks[next] = Mark::Open;
                    road.push((next, 0));
                }
                Mark::Open if found.len() < LIMIT => {
                    let from = road.iter().rposition(|(it, _)| *it == next).unwrap_or(0);
                    found.push(from_smallest(road[from..].iter().map(|(it, _)| *it).collect()));
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

/// The nodes in an order in which every node stands behind its dependencies; nodes on cycles, and what depends on them,
/// stand at the end.
#[must_use]
pub fn topological(dependencies: &Dependencies) -> Vec<usize> {
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
#[must_use]
pub fn reversed(dependencies: &Dependencies) -> Vec<Vec<usize>> {
    let mut dependants = vec![Vec::new(); dependencies.len()];
    for (node, list) in dependencies.iter().enumerate() {
        for &dependency in list {
            dependants[dependency].push(node);
        }
    }
    dependants
}

/// How many dependencies deep each node stands: 0 without any, else one more than the deepest of them. `order` is
/// [`topological`].
#[must_use]
pub fn depths(dependencies: &Dependencies, order: &[usize]) -> Vec<usize> {
    let mut depths = vec![0; dependencies.len()];
    for &node in order {
        depths[node] = dependencies[node].iter().map(|it| depths[*it] + 1).max().unwrap_or(0);
    }
    depths
}

/// The heaviest road from each node to a last dependant, its own weight included, and the next node on that road.
/// `order` is [`topological`].
#[must_use]
pub fn roads_ahead(
    dependencies: &Dependencies,
    order: &[usize],
    weights: &[u64],
) -> Vec<(u64, Option<usize>)> {
    let mut roads: Vec<(u64, Option<usize>)> = weights.iter().map(|it| (*it, None)).collect();
    for &node in order.iter().rev() {
        let (length, _) = roads[node];
        for &dependency in &dependencies[node] {
            let through = weights[dependency].saturating_add(length);
            // Of equally heavy roads the one through the smallest node is taken.
            let (known, next) = roads[dependency];
            if through > known || (through == known && next.is_some_and(|it| node < it)) {
                roads[dependency] = (through, Some(node));
            }
        }
    }
    roads
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
    fn roads_ahead_add_weights() {
        let graph = [vec![], vec![0], vec![0], vec![1, 2]];
        let order = topological(&graph);
        assert_eq!(
            roads_ahead(&graph, &order, &[1, 5, 7, 2]),
            [(10, Some(2)), (7, Some(3)), (9, Some(3)), (2, None)]
        );
    }

    #[test]
    fn a_long_chain_is_no_problem() {
        let graph: Vec<Vec<usize>> =
            (0..100_000).map(|it| if it == 0 { vec![99_999] } else { vec![it - 1] }).collect();
        assert_eq!(cycles(&graph).len(), 1);
        assert_eq!(topological(&graph).len(), 100_000);
    }
}
