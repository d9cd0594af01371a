#pragma once

/*
 * The value that a variable of Student's t distribution stays below with @probability.
 *
 * @probability: from 0 to 1; 0 gives -INFINITY and 1 gives INFINITY
 * @degrees_of_freedom: 1 or more, need not be whole; INFINITY gives the normal distribution
 *
 * Returns NAN for anything outside these ranges. The relative error is below 1e-12.
 *
 * The distribution is the incomplete beta function, NIST Digital Library of Mathematical
 * Functions 8.17, as a continued fraction by Didonato and Morris (ACM Transactions on Mathematical
 * Software 18, 1992, pages 360-373, equation 9).
 */
double wt_student_quantile (double probability, double degrees_of_freedom);
