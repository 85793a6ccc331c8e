//! The noise is part of the published method: anybody with the keys must get the same numbers.
//! `data/noise.csv` holds worked cells: salt 5a.., a family of the keys 1000 to 1009, the first so many counted.

use domain::disclosure::{
    Alpha, RecordKey, Salt,
    noise::{Group, Place, noise},
};

const WORKED: &str = include_str!("data/noise.csv");

fn people(count: u128) -> Vec<RecordKey> {
    (1000..1000 + count).map(|number| RecordKey::new(number.to_be_bytes())).collect()
}

#[test]
fn every_worked_cell_gets_its_noise() {
    let salt = Salt::new([0x5a; 32]);

    let mut checked = 0;
    for line in WORKED.lines().skip(1) {
        let [alpha, period, table, cell, counted, expected] =
            line.split(',').collect::<Vec<_>>().try_into().unwrap();
        let place = Place { period, table, cell };
        let counted = Group::of(&people(counted.parse().unwrap()));
        let drawn = noise(
            &salt,
            Alpha::from_code(alpha).unwrap(),
            &place,
            &Group::of(&people(10)),
            &counted,
        );

        assert_eq!(drawn, expected.parse::<i64>().unwrap(), "{line}");
        checked += 1;
    }

    assert_eq!(checked, 10);
}

#[test]
fn the_ladder_is_the_published_one() {
    for (alpha, steps, worked) in [
        (
            Alpha::ThreeFifths,
            173,
            [
                (1, 0xc000_0000_0000_0000_0000_0000_0000_0000_u128),
                (2, 0x7333_3333_3333_3333_3333_3333_3333_3333),
                (10, 0x01ef_56c3_0de4_cda8_1c9c_cc5c_980f_088e),
                (40, 0x0000_0007_2d36_e6d9_1855_9508_6e37_3813),
            ],
        ),
        (
            Alpha::FourFifths,
            393,
            [
                (1, 0xe38e_38e3_8e38_e38e_38e3_8e38_e38e_38e3),
                (2, 0xb60b_60b6_0b60_b60b_60b6_0b60_b60b_60b5),
                (10, 0x1e8a_bfd5_9a61_085a_7cc1_c973_c576_7c7b),
                (40, 0x0009_addc_4ed0_8601_86a5_feeb_f700_8ef0),
            ],
        ),
    ] {
        assert_eq!(alpha.ladder().len(), steps);
        for (step, expected) in worked {
            assert_eq!(alpha.ladder()[step - 1], expected, "{alpha:?} step {step}");
        }
    }
}

#[test]
fn the_noise_is_the_same_in_any_order_and_fresh_for_anybody_else() {
    let salt = Salt::new([7; 32]);
    let place = Place { period: "2024", table: "gender", cell: "Female" };
    let family = people(40);
    let drawn = |counted: &[RecordKey]| {
        noise(&salt, Alpha::FourFifths, &place, &Group::of(&family), &Group::of(counted))
    };

    let mut shuffled = people(20);
    shuffled.reverse();
    assert_eq!(drawn(&shuffled), drawn(&people(20)));

    let different = (0..40).filter(|&count| drawn(&people(count)) != drawn(&people(count + 1)));
    assert!(different.count() > 30, "one person more is fresh noise");
}
