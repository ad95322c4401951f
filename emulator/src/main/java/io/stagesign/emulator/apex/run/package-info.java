/**
 * A program as it runs: its types, its values, and the transaction that executes it.
 *
 * <p>Apex values are plain Java values:
 *
 * <table>
 * <caption>representation</caption>
 * <tr><td>Integer, Long, Double, Boolean, String</td><td>the Java class of that name</td></tr>
 * <tr><td>Decimal</td><td>{@link java.math.BigDecimal}</td></tr>
 * <tr><td>Id</td><td>{@link java.lang.String} of 18 characters; the static type tells it from a String</td></tr>
 * <tr><td>Date, Datetime, Time</td><td>{@link java.time.LocalDate}, {@link java.time.Instant}, {@link java.time.LocalTime}</td></tr>
 * <tr><td>Blob</td><td>{@link Blob}</td></tr>
 * <tr><td>List, Set, Map</td><td>{@link ApexList}, {@link ApexSet}, {@link ApexMap}: Java collections that know their
 * element types; sets and maps keep the order of insertion</td></tr>
 * <tr><td>SObject</td><td>{@link SObject}</td></tr>
 * <tr><td>enum constant</td><td>{@link EnumValue}</td></tr>
 * <tr><td>System.Type</td><td>{@link ApexType}</td></tr>
 * <tr><td>object of a class of the program, every exception</td><td>{@link ApexObject}</td></tr>
 * <tr><td>object of a platform class</td><td>the Java class that the platform type was registered with</td></tr>
 * </table>
 *
 * <p>The {@code equals} and {@code hashCode} of these classes are what Apex collections use (String: case-sensitive).
 */
@NullMarked
package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.NullMarked;
