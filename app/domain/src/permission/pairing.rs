//! Which request a letter decides, when it does not name one. A request left open by mistake would say for ever that
//! leave continues, so a decision closes the nearest one that fits.

use super::stay::{Requested, Stay};
use crate::{code::Route, event::stay::Letter, id::EventId};

/// Routes that answer the same request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kin {
    Victims,
    Protection,
    HumanRights,
    EuSettlement,
    Alone(Route),
}

const fn kin(route: Route) -> Kin {
    match route {
        Route::Vts | Route::Msdl => Kin::Victims,
        Route::Refugee
        | Route::Humanitarian
        | Route::Protection
        | Route::TempRefugee
        | Route::Uasc => Kin::Protection,
        Route::Family | Route::Lotr | Route::Discretionary => Kin::HumanRights,
        Route::Euss | Route::EussPre | Route::EussSettled => Kin::EuSettlement,
        other => Kin::Alone(other),
    }
}

impl Stay {
    /// The request that is named; else the last one that waits.
    pub(super) fn waiting(&self, named: Option<EventId>) -> Option<usize> {
        match named {
            Some(named) => self.requests.iter().position(|request| request.event == named),
            None => self.requests.iter().rposition(Requested::waits),
        }
    }

    /// The request that a letter decides: the one it names, the last by its route, by a route of its kind, or the only
    /// one. Permission for victims is considered beside everything else, and decides no other request.
    pub(super) fn decided_by(&self, letter: &Letter) -> Option<usize> {
        if letter.request.is_some() {
            return self.waiting(letter.request);
        }
        let last = |fits: &dyn Fn(&Requested) -> bool| {
            self.requests.iter().rposition(|asked| asked.waits() && fits(asked))
        };
        let route = letter.route;
        let only = || {
            let waiting = self.requests.iter().filter(|asked| asked.waits()).count();
            self.waiting(None).filter(|_| waiting == 1 && kin(route) != Kin::Victims)
        };
        last(&|asked| asked.request.route == route)
            .or_else(|| last(&|asked| asked.marked || kin(asked.request.route) == kin(route)))
            .or_else(only)
    }
}
