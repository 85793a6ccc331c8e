//! A month laid out in weeks. It is for seeing where dates crowd; the list beside it says everything.

use chrono::Datelike;
use domain::{
    day::{self, Day},
    month::{Month, Week},
    status,
};
use leptos::prelude::*;
use store::view::DeadlineRow;

use super::super::{
    parts::{deadline_card::title, look_name},
    path,
    words::calendar as words,
};

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The table of one month. Narrow screens and paper have the list only.
pub fn month_table(month: Month, rows: &[DeadlineRow], today: Day) -> impl IntoView + use<> {
    let heads = WEEKDAYS.map(|name| view! { <th scope="col">{name}</th> });
    let weeks = month.weeks().into_iter().map(|week| row(week, rows, today)).collect_view();
    view! {
        <table class="month-page">
            <caption>{month.name()} <span class="small quiet">" " {words::MONTH_WHY}</span></caption>
            <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{weeks}</tbody>
        </table>
    }
}

fn row(week: Week, rows: &[DeadlineRow], today: Day) -> impl IntoView + use<> {
    let boxes = week.map(|day| match day {
        None => view! { <td></td> }.into_any(),
        Some(day) => one_day(day, rows, today).into_any(),
    });
    view! { <tr>{boxes.into_iter().collect_view()}</tr> }
}

fn one_day(day: Day, rows: &[DeadlineRow], today: Day) -> impl IntoView + use<> {
    let dates: Vec<_> =
        rows.iter().filter(|row| row.deadline.due() == day).map(|row| date(row, today)).collect();
    let is_today = day == today;
    let number = view! {
        <time datetime=day.to_string()>{day.day()}</time>
        {is_today.then(|| view! { <b>" " {words::TODAY}</b> })}
    };
    let dates = (!dates.is_empty()).then(|| view! { <ul>{dates}</ul> });
    view! { <td aria-current=is_today.then_some("date") data-weekend=day::is_weekend(day).then_some("")>{number} {dates}</td> }
}

fn date(row: &DeadlineRow, today: Day) -> impl IntoView + use<> {
    let look = status::status(&row.deadline, today).look;
    view! {
        <li data-look=look_name(look)>
            <a href=path::deadline(row.case, row.deadline.id)>
                <span class="ref">{row.reference.clone()}</span> " " {title(&row.deadline)}
            </a>
        </li>
    }
}
