/** Parts of Massachusetts cities by which people say where they live. */
export const neighborhoodWords = `
dorchester roxbury mattapan hyde_park jamaica_plain east_boston eastie southie south_boston charlestown allston roslindale centralville pawtucketville main_south grafton_hill great_brook_valley vernon_hill quinsigamond_village union_hill
mason_square six_corners orchard_gardens bromley_heath mildred_hailey columbia_point villa_victoria codman_square grove_hall bowdoin_geneva uphams_corner fields_corner egleston_square nubian_square maverick_square orient_heights beachmont
lower_highlands south_common lower_belvidere
`
