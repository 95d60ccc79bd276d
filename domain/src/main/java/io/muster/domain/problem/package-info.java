/** Problems: expected rejections, as values. */
package io.muster.domain.problem;
