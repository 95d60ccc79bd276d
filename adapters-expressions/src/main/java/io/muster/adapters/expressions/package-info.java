/**
 * Columns that are computed: paths of an account, and JavaScript expressions over {@code user}, by Rhino. What is not plainly
 * harmless is refused before anything runs ({@code Grammar}); what runs is bounded in text and work ({@code Bounds}).
 */
package io.muster.adapters.expressions;
