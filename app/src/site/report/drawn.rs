//! Shapes of a drawing as SVG. Nothing is worked out here: the shapes come from displayed values.

use domain::disclosure::{
    Drawing,
    drawing::{Anchor, Point, Shape},
};
use leptos::prelude::*;

/// The drawing, named by the element `says` and described by `words`.
pub fn drawn(
    drawing: &Drawing,
    canvas: &'static str,
    says: &'static str,
    words: &'static str,
) -> AnyView {
    view! {
        <svg class=canvas viewBox=format!("0 0 {} {}", drawing.width, drawing.height) role="img"
            aria-labelledby=says aria-describedby=words focusable="false">
            {drawing.shapes.iter().map(shape).collect_view()}
        </svg>
    }
    .into_any()
}

fn shape(shape: &Shape) -> AnyView {
    match shape {
        Shape::Grid { from, to } => {
            view! { <line class="grid" x1=from.0 y1=from.1 x2=to.0 y2=to.1></line> }.into_any()
        }
        Shape::Text { at, anchor, text, is_value } => {
            let class = is_value.then_some("value");
            view! { <text class=class x=at.0 y=at.1 text-anchor=anchored(*anchor)>{text.clone()}</text> }
                .into_any()
        }
        Shape::Bar { at, width, height, series, .. } => {
            view! { <rect class=class_of(*series) x=at.0 y=at.1 width=*width height=*height></rect> }
                .into_any()
        }
        Shape::Band { points } => {
            view! { <polygon class="band" points=listed(points)></polygon> }.into_any()
        }
        Shape::Path { points } => {
            view! { <polyline class="path" points=listed(points)></polyline> }.into_any()
        }
        Shape::Dot { at, .. } => {
            view! { <circle class="first" cx=at.0 cy=at.1 r="5"></circle> }.into_any()
        }
        Shape::Range { y, from, to, .. } => {
            view! { <line class="path" x1=*from y1=*y x2=*to y2=*y></line> }.into_any()
        }
    }
}

fn listed(points: &[Point]) -> String {
    points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

const fn anchored(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

const fn class_of(series: usize) -> &'static str {
    match series {
        0 => "first",
        1 => "second",
        2 => "third",
        _ => "fourth",
    }
}
