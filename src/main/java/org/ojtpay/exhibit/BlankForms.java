package org.ojtpay.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.packet.Catalogue;

/**
 * Every blank form, made from the field catalogue from which filled ones are read. The same
 * letterhead gives the same bytes.
 */
public final class BlankForms {

  private BlankForms() {}

  /** The forms in the order in which a trainee's papers come up. */
  public static List<FormFile> of(Letterhead letterhead) {
    FormPlans plans = FormPlans.load(Catalogue.load());
    List<FormFile> files = new ArrayList<>();
    for (FormPlan plan : plans.forms()) {
      files.add(new FormFile(plan.file() + ".pdf", PdfForm.of(plan, plans.words(), letterhead)));
      if (plan.workbook()) {
        files.add(
            new FormFile(plan.file() + ".xlsx", WorkbookForm.of(plan, plans.words(), letterhead)));
      }
    }
    return List.copyOf(files);
  }
}
