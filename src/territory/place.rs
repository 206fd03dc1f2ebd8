use amana_base::Id;

/// A node of the territory tree.
pub enum Unit {}

/// Where something is: the region, province and commune that every located row carries. Zero stands for none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Place {
    /// The region, or none for what is national.
    pub region: Id<Unit>,
    /// The prefecture or province, or none.
    pub province: Id<Unit>,
    /// The commune, or none.
    pub commune: Id<Unit>,
}

impl Place {
    /// The whole country.
    pub const NATION: Place = Place::raw(0, 0, 0);
    /// From the three columns as stored.
    pub const fn raw(region: i64, province: i64, commune: i64) -> Place {
        Place {
            region: Id::from_raw(region),
            province: Id::from_raw(province),
            commune: Id::from_raw(commune),
        }
    }
}
