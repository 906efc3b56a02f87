package org.ojtpay.store;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.units.Hours;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A schedule as hours by weekday. An agreement that was put on file before it had one says {@code
 * fourTens}, true or false.
 */
final class ScheduleJson {

  /** The older name of whatever is a schedule. */
  static final class OlderName extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public List<PropertyName> findPropertyAliases(MapperConfig<?> config, Annotated member) {
      return member.getRawType() == WorkSchedule.class
          ? List.of(PropertyName.construct("fourTens"))
          : super.findPropertyAliases(config, member);
    }
  }

  private ScheduleJson() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("schedules");
    module.addSerializer(WorkSchedule.class, new Writer());
    module.addDeserializer(WorkSchedule.class, new Reader());
    return module;
  }

  private static final class Writer extends StdSerializer<WorkSchedule> {
    Writer() {
      super(WorkSchedule.class);
    }

    @Override
    public void serialize(WorkSchedule value, JsonGenerator out, SerializationContext context) {
      out.writePOJO(value.hours());
    }
  }

  private static final class Reader extends StdDeserializer<WorkSchedule> {
    Reader() {
      super(WorkSchedule.class);
    }

    @Override
    public WorkSchedule deserialize(JsonParser in, DeserializationContext context) {
      JsonNode node = context.readTree(in);
      if (node.isBoolean()) {
        return node.asBoolean() ? WorkSchedule.FOUR_TENS : WorkSchedule.USUAL;
      }
      SortedMap<DayOfWeek, Hours> hours = new TreeMap<>();
      for (Map.Entry<String, JsonNode> day : node.properties()) {
        hours.put(DayOfWeek.valueOf(day.getKey()), Hours.of(day.getValue().asString()));
      }
      return new WorkSchedule(hours);
    }
  }
}
