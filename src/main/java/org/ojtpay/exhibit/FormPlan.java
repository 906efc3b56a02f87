package org.ojtpay.exhibit;

import java.util.List;

/**
 * One file of blank forms.
 *
 * @param file its name without the ending
 * @param title what stands at the head of every page
 * @param workbook whether it is made as a workbook too
 */
record FormPlan(String file, String title, List<Layout> layouts, boolean workbook) {}
